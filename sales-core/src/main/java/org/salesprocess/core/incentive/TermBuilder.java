package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.time.Validity;

/**
 * What plans and their components have in common while they are built: a name, and the days on
 * which they are in force.
 *
 * @param <B> the builder itself
 */
abstract sealed class TermBuilder<B extends TermBuilder<B>>
    permits CommissionPlan.Builder, Component.Builder {

  private final String thing;
  private final Object id;
  private @Nullable String name;
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> until = Optional.empty();

  TermBuilder(String thing, Object id) {
    this.thing = thing;
    this.id = id;
  }

  abstract B self();

  /** Sets what people call it; not blank. */
  @CanIgnoreReturnValue
  public B name(String name) {
    this.name = requireNonNull(name, "name");
    return self();
  }

  /** Sets the first day on which it is in force. */
  @CanIgnoreReturnValue
  public B from(LocalDate first) {
    this.from = Optional.of(first);
    return self();
  }

  /** Sets the first day on which it is in force no more. */
  @CanIgnoreReturnValue
  public B until(LocalDate end) {
    this.until = Optional.of(end);
    return self();
  }

  @CanIgnoreReturnValue
  final B standingAt(String name, Validity validity) {
    this.name = name;
    this.from = validity.from();
    this.until = validity.until();
    return self();
  }

  /** Returns the name, which is the id unless another was set. */
  final String name() {
    String given = name != null ? name : id.toString();
    Checks.text(thing, id, "name", given);
    return given;
  }

  final Validity validity() {
    Checks.endsAfter(thing, id, "from", from, "until", until);
    return new Validity(from, until);
  }

  final <T> T required(String field, @Nullable T value) {
    checkState(value != null, "%s %s: %s is missing", thing, id, field);
    return value;
  }

  final void requireFrom() {
    checkState(from.isPresent(), "%s %s: from is missing", thing, id);
  }
}
