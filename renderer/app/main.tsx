import '#renderer/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createStores } from './stores/stores.tsx';
import { createTransport } from './transport/create-transport.ts';

const transport = createTransport();
const stores = createStores(transport);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App transport={transport} stores={stores} />
  </StrictMode>,
);
