import { PageHeader } from '#renderer/ui/page-header.tsx';

export function HomeScreen() {
  return <PageHeader title="Home" />;
}
