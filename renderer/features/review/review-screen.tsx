import { PageHeader } from '#renderer/ui/page-header.tsx';

export function ReviewScreen(_: { attemptId: string }) {
  return <PageHeader title="Review" />;
}
