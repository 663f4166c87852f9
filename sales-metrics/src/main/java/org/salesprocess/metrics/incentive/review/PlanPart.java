package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.metrics.incentive.review.PlanChange.Effect;

/**
 * A part of a plan, in words.
 *
 * @param place what it is called among the parts beside it, which are called otherwise
 * @param value the part itself: two plans say the same of it if these are equal
 * @param kind parts of two kinds are compared as a whole
 * @param text what it says
 * @param effect what it does to pay if it is added, removed, or changed as a whole
 * @param parts what it is made of; may be empty
 * @param otherParts the same by other places, for one that is made of more or fewer
 */
record PlanPart(
    String place,
    Object value,
    Object kind,
    String text,
    Effect effect,
    ImmutableList<PlanPart> parts,
    ImmutableList<PlanPart> otherParts) {

  /** Returns a part that is made of no others. */
  static PlanPart of(String place, Object value, String text, Effect effect) {
    return of(place, value, text, effect, ImmutableList.of());
  }

  /** Returns a part that is made of others, all of one kind. */
  static PlanPart of(
      String place, Object value, String text, Effect effect, ImmutableList<PlanPart> parts) {
    return new PlanPart(place, value, "", text, effect, parts, parts);
  }

  /** Returns a part that is made of a table and others. */
  static PlanPart ofTable(
      String place,
      Object value,
      String text,
      Effect effect,
      TableParts table,
      List<PlanPart> others) {
    return new PlanPart(
        place,
        value,
        table.kind(),
        text,
        effect,
        ImmutableList.<PlanPart>builder().addAll(table.byNumber()).addAll(others).build(),
        ImmutableList.<PlanPart>builder().addAll(table.byLevel()).addAll(others).build());
  }

  /** Returns the part of that place, or empty if there is none. */
  static Optional<PlanPart> find(List<PlanPart> parts, String place) {
    return parts.stream().filter(part -> part.place.equals(place)).findFirst();
  }

  /** Returns the parts, of which the second of a place is called so, and so on. */
  static ImmutableList<PlanPart> numbered(List<PlanPart> parts) {
    Map<String, Integer> times = new HashMap<>();
    List<PlanPart> numbered = new ArrayList<>();
    for (PlanPart part : parts) {
      int time = times.merge(part.place, 1, Integer::sum);
      numbered.add(
          time == 1
              ? part
              : new PlanPart(
                  "%s (%s)".formatted(part.place, time),
                  part.value,
                  part.kind,
                  part.text,
                  part.effect,
                  part.parts,
                  part.otherParts));
    }
    return ImmutableList.copyOf(numbered);
  }
}
