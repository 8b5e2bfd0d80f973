import { PageHeader } from '#renderer/ui/page-header.tsx';

export function PracticeScreen(_: { questionId: string; attemptId: string | null }) {
  return <PageHeader title="Practice" />;
}
