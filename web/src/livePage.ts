import { followPage } from "./live";

followPage();
