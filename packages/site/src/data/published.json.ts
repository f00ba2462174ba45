import { print, provenance } from "./workbench.ts";
print({ provenance });
