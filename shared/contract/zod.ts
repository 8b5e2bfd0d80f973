import { z } from 'zod';

// Compiling schemas with `new Function` is forbidden by the window's content security policy, and zod tries it
// once when the first schema is made. So every schema takes zod from here, where it has been told not to.
z.config({ jitless: true });

export { z };
