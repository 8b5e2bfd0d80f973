import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/**
 * Catches what a screen throws while it draws, and offers a way on. `resetKey` clears it when the user
 * goes elsewhere.
 */
export class ErrorBoundary extends Component<
  { children: ReactNode; resetKey: string },
  { failedAt: string | null }
> {
  override state: { failedAt: string | null } = { failedAt: null };

  static getDerivedStateFromProps(props: { resetKey: string }, state: { failedAt: string | null }) {
    return state.failedAt !== null && state.failedAt !== props.resetKey && state.failedAt !== ''
      ? { failedAt: null }
      : null;
  }

  static getDerivedStateFromError() {
    return { failedAt: '' };
  }

  override componentDidCatch() {
    this.setState({ failedAt: this.props.resetKey });
  }

  override render() {
    if (this.state.failedAt === null) return this.props.children;
    return (
      <div role="alert" className="mx-auto max-w-column px-6">
        <EmptyState
          heading="h1"
          title="This screen could not be shown"
          action={
            <>
              <Button tone="primary" onClick={() => this.setState({ failedAt: null })}>
                Try again
              </Button>
              <Button asChild>
                <a href="#/">Go home</a>
              </Button>
            </>
          }
        >
          Your recordings are safe. If it happens again, copy the diagnostics in the settings: they say what
          went wrong, without a word of your answers.
        </EmptyState>
      </div>
    );
  }
}
