/**
 * The review of a department: every figure that the report shows, computed from a dataset.
 *
 * <p>Start at {@link org.salesprocess.examples.review.DepartmentReview}.
 */
@NullMarked
package org.salesprocess.examples.review;

import org.jspecify.annotations.NullMarked;
