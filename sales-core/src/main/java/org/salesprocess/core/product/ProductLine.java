package org.salesprocess.core.product;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * A group of products, itself perhaps a part of a larger group.
 *
 * @param id its id
 * @param name what people call it; not blank
 * @param parent the line that it is a part of; empty for a line at the top
 * @since 0.1
 */
public record ProductLine(ProductLineId id, String name, Optional<ProductLineId> parent)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank, or the line is its own parent
   */
  public ProductLine {
    requireNonNull(id, "id");
    Checks.text("product line", id, "name", name);
    checkArgument(
        parent.isEmpty() || !parent.get().equals(id),
        "product line %s: must not be its own parent",
        id);
  }

  /** Returns a line at the top of the tree. */
  public static ProductLine of(String id, String name) {
    return new ProductLine(ProductLineId.of(id), name, Optional.empty());
  }

  /** Returns a line under another. */
  public static ProductLine of(String id, String name, String parent) {
    return new ProductLine(ProductLineId.of(id), name, Optional.of(ProductLineId.of(parent)));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
