package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.metrics.incentive.review.PlanChange.Effect;

/** Looks for what one plan says otherwise than another. */
final class PlanChanges {

  private final List<PlanChange> changes = new ArrayList<>();

  private PlanChanges() {}

  static ImmutableList<PlanChange> of(
      CommissionPlan present, CommissionPlan proposed, ReviewTerms terms) {
    PlanChanges found = new PlanChanges();
    found.compare(
        Optional.empty(), "", PlanParts.of(present, terms), PlanParts.of(proposed, terms));
    return ImmutableList.copyOf(found.changes);
  }

  private void compare(
      Optional<ComponentId> component,
      String where,
      ImmutableList<PlanPart> before,
      ImmutableList<PlanPart> after) {
    for (PlanPart part : before) {
      Optional<PlanPart> other = PlanPart.find(after, part.place());
      other.ifPresentOrElse(
          now -> compare(in(component, part), join(where, part), part, now),
          () -> add(component, where, Optional.of(part), Optional.empty()));
    }
    for (PlanPart part : after) {
      if (PlanPart.find(before, part.place()).isEmpty()) {
        add(component, where, Optional.empty(), Optional.of(part));
      }
    }
    compareOrder(component, where, common(before, after), common(after, before));
  }

  private void compare(
      Optional<ComponentId> component, String place, PlanPart before, PlanPart after) {
    if (before.value().equals(after.value())) {
      return;
    }
    int known = changes.size();
    if (before.kind().equals(after.kind())) {
      boolean isAligned = before.parts().size() == after.parts().size();
      compare(
          component,
          place,
          isAligned ? before.parts() : before.otherParts(),
          isAligned ? after.parts() : after.otherParts());
    }
    if (changes.size() == known) {
      String now = after.text();
      changes.add(
          new PlanChange(
              component,
              place,
              Optional.of(before.text()),
              Optional.of(now.equals(before.text()) ? now + " (another one)" : now),
              before.effect().or(after.effect())));
    }
  }

  // both lists are of the same places; what counts is from the first to the last that has moved
  private void compareOrder(
      Optional<ComponentId> component,
      String where,
      ImmutableList<PlanPart> before,
      ImmutableList<PlanPart> after) {
    int first = 0;
    int last = before.size();
    while (first < last && isAlike(before.get(first), after.get(first))) {
      first++;
    }
    while (first < last && isAlike(before.get(last - 1), after.get(last - 1))) {
      last--;
    }
    if (first < last) {
      changes.add(
          new PlanChange(
              component,
              where.isEmpty() ? "order" : where + ", order",
              Optional.of(places(before.subList(first, last))),
              Optional.of(places(after.subList(first, last))),
              effect(before.subList(first, last)).or(effect(after.subList(first, last)))));
    }
  }

  private static Effect effect(List<PlanPart> parts) {
    return parts.stream().map(PlanPart::effect).reduce(Effect.NONE, Effect::or);
  }

  private static boolean isAlike(PlanPart one, PlanPart other) {
    return one.place().equals(other.place());
  }

  private static String places(List<PlanPart> parts) {
    return parts.stream().map(PlanPart::place).collect(Collectors.joining(", "));
  }

  private static ImmutableList<PlanPart> common(List<PlanPart> parts, List<PlanPart> others) {
    return parts.stream()
        .filter(part -> PlanPart.find(others, part.place()).isPresent())
        .collect(ImmutableList.toImmutableList());
  }

  private void add(
      Optional<ComponentId> component,
      String where,
      Optional<PlanPart> before,
      Optional<PlanPart> after) {
    PlanPart part = before.or(() -> after).orElseThrow();
    changes.add(
        new PlanChange(
            in(component, part),
            join(where, part),
            before.map(PlanPart::text),
            after.map(PlanPart::text),
            part.effect()));
  }

  private static Optional<ComponentId> in(Optional<ComponentId> component, PlanPart part) {
    return part.value() instanceof Component of ? Optional.of(of.id()) : component;
  }

  private static String join(String where, PlanPart part) {
    return where.isEmpty() ? part.place() : where + ", " + part.place();
  }
}
