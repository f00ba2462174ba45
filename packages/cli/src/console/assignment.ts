import type { Assignment, CriteriaTree } from "@par-index/core";
import type { Dataset } from "@par-index/io/node";
import { UsageError } from "./exit.js";
import { say } from "./language.js";

/**
 * The data set's lead agencies, for a year's tree.
 *
 * @throws UsageError if there are none, or of another tree
 */
export function assignmentFor(dataset: Dataset, tree: CriteriaTree, year: number): Assignment {
  const { assignment } = dataset;
  if (!assignment) throw new UsageError(withoutAssignment(dataset));
  if (tree !== assignment.tree)
    throw new UsageError(
      say(
        "Bảng phân công {0} là của bộ tiêu chí {1}; năm {2} chấm theo {3}.",
        assignment.id,
        assignment.tree.id,
        year,
        tree.id,
      ),
    );
  return assignment;
}

/** Says that there are no lead agencies, and how to name them. */
export function withoutAssignment({ id }: Dataset): string {
  return say('Bộ dữ liệu {0} không có bảng phân công cơ quan chủ trì. Thêm "assignment" vào dataset.json.', id);
}
