/**
 * What is sold: products in a tree of product lines, with list prices and unit costs by date.
 *
 * <p>Start at {@link ProductCatalog}. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.product;

import org.jspecify.annotations.NullMarked;
