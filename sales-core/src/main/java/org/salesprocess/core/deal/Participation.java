package org.salesprocess.core.deal;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * That somebody had a role in a deal: the lead manager whose meeting it was, the designer who
 * signed, the specialist who helped.
 *
 * @param seller who
 * @param role in which role
 * @param from when that began, if known
 * @param until when it ended, if it has; not before {@code from}
 * @since 0.1
 */
public record Participation(
    SellerId seller, RoleId role, Optional<Instant> from, Optional<Instant> until)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if it ends before it begins, or a time is finer than a
   *     microsecond
   */
  public Participation {
    requireNonNull(seller, "seller");
    requireNonNull(role, "role");
    Checks.micros("participation of", seller, "from", from);
    Checks.micros("participation of", seller, "until", until);
    Checks.ordered("participation of", seller, "from", from, "until", until);
  }

  /** Returns a participation for the whole deal. */
  public static Participation of(SellerId seller, RoleId role) {
    return new Participation(seller, role, Optional.empty(), Optional.empty());
  }

  /** Says whether it was in force at an instant; its start is inside, its end is not. */
  public boolean isInForceAt(Instant instant) {
    return from.map(start -> !instant.isBefore(start)).orElse(true)
        && until.map(instant::isBefore).orElse(true);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
