// The drawing library fetches its fonts from a server elsewhere unless it is told before it loads.
Object.assign(globalThis, { EXCALIDRAW_ASSET_PATH: '/board/' });
