import { PageStore } from "./pageStore";

/** The page's one store. */
export const store = new PageStore(new URLSearchParams(location.search));
