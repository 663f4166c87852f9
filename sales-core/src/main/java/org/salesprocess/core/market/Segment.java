package org.salesprocess.core.market;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.HasAttributes;
import org.salesprocess.core.basics.SegmentId;
import org.salesprocess.core.internal.Checks;

/**
 * A part of the market that is told apart by what is known of its members.
 *
 * @param id its id
 * @param name what people call it; not blank
 * @param membership what must hold of a member's attributes; it may not count occurrences
 * @since 0.1
 */
public record Segment(SegmentId id, String name, Condition membership) implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank, or the condition counts occurrences
   */
  public Segment {
    requireNonNull(id, "id");
    Checks.text("segment", id, "name", name);
    checkArgument(
        !membership.needsOrder(),
        "segment %s: membership must not count occurrences, was %s",
        id,
        membership);
  }

  /** Says whether a lead, customer or anything else with attributes belongs to it. */
  public boolean contains(HasAttributes member) {
    return membership.holds(member);
  }
}
