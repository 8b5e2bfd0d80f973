/** The id of the default engine, as analyses name it: Moonshine tiny, English. */
export const MOONSHINE_ENGINE = 'moonshine-tiny-en';
