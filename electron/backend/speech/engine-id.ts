import { BUILT_IN_ENGINE } from '#shared/contract/models.ts';

/** The id of the default engine, as analyses name it: Moonshine tiny, English. */
export const MOONSHINE_ENGINE = BUILT_IN_ENGINE;
