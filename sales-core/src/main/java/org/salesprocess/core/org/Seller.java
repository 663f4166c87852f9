package org.salesprocess.core.org;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.Dated;

/**
 * A person of the sales department, or a channel partner that sells for it.
 *
 * @param id the id
 * @param name what people call the person; not blank
 * @param role the role held, by date
 * @param hiredOn the first day of work, if known
 * @param leftOn the first day of work no more, if any; after {@code hiredOn}
 * @since 0.1
 */
@Value.Builder
public record Seller(
    SellerId id,
    String name,
    Dated<RoleId> role,
    Optional<LocalDate> hiredOn,
    Optional<LocalDate> leftOn)
    implements WithSeller, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank, or the person left before being hired
   */
  public Seller {
    requireNonNull(id, "id");
    Checks.text("seller", id, "name", name);
    requireNonNull(role, "role");
    requireNonNull(leftOn, "leftOn");
    if (hiredOn.isPresent() && leftOn.isPresent()) {
      checkArgument(
          leftOn.get().isAfter(hiredOn.get()),
          "seller %s: must leave after being hired on %s, left on %s",
          id,
          hiredOn.get(),
          leftOn.get());
    }
  }

  /** Says whether the person worked here on a day; a missing bound does not limit. */
  public boolean isEmployedOn(LocalDate day) {
    return hiredOn.map(first -> !day.isBefore(first)).orElse(true)
        && leftOn.map(day::isBefore).orElse(true);
  }

  /** Returns a builder; id and name are required, no role is held unless given. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a seller. */
  public static final class Builder extends SellerBuilder {
    Builder() {
      role(Dated.never());
    }
  }
}
