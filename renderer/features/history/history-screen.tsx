import { PageHeader } from '#renderer/ui/page-header.tsx';

export function HistoryScreen() {
  return <PageHeader title="History" />;
}
