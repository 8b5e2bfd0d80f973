import { PageHeader } from '#renderer/ui/page-header.tsx';

export function BankScreen(_: { questionId: string | null }) {
  return <PageHeader title="Bank" />;
}
