import { type CriteriaTree, ROOT } from "@par-index/core";
import { type Audit, audit } from "@par-index/core/audit";
import { type AuditText, auditTexts } from "@par-index/text/findings";
import { html } from "htl";
import { say } from "../page/language.js";
import type { World } from "../world/world.js";

/** The audit of a year on the page. */
export interface AuditView {
  readonly world: World;
  readonly audit: Audit;
  readonly tree: CriteriaTree;
  readonly texts: readonly AuditText[];
}

/** Audits a year; null if nobody was scored in it. */
export function auditView(world: World, year: number): AuditView | null {
  const found = audit(world.scored, { year });
  const tree = world.trees.find(({ id }) => id === found?.tree);
  return found && tree ? { world, audit: found, tree, texts: auditTexts(found, world.telling) } : null;
}

/** A share as a percentage. */
export const percent = (share: number | null) => (share === null ? null : share * 100);

/** What a node is called on the page. */
export const nodeLabel = ({ world, tree }: AuditView, code: string) =>
  code === ROOT ? say`Tổng điểm` : world.nodeName(tree, code);

/** Says in words why there is no picture or table. */
export const nothing = (text: string) => html`<p class="empty">${text}</p>` as HTMLElement;

/** Stands where a year has nothing: a cell of a page would show an empty text as "". */
export const blank = () => html`<span hidden></span>` as HTMLElement;
