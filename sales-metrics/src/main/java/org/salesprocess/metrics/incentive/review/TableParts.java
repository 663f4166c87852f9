package org.salesprocess.metrics.incentive.review;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.metrics.incentive.review.PlanChange.Effect;

/**
 * A table in words, part by part.
 *
 * @param kind what kind of table it is
 * @param text all of it
 * @param byNumber its tiers, points or rows by their number
 * @param byLevel the same by where they begin, so that one between two others moves none
 */
record TableParts(
    Object kind, String text, ImmutableList<PlanPart> byNumber, ImmutableList<PlanPart> byLevel) {

  static TableParts of(RateTable table, Effect effect) {
    return table.match(
        tiers -> tiers(tiers, effect),
        points -> points(points, effect),
        grid -> grid(grid, effect));
  }

  private static TableParts tiers(RateTable.Tiers tiers, Effect effect) {
    boolean isProportional = tiers.application() == RateTable.Application.PROPORTIONAL;
    PlanPart application =
        PlanPart.of(
            "application", tiers.application(), ReviewWords.word(tiers.application()), effect);
    List<PlanPart> byNumber = new ArrayList<>(List.of(application));
    List<PlanPart> byLevel = new ArrayList<>(List.of(application));
    StringJoiner text = new StringJoiner(", ");
    for (int i = 0; i < tiers.values().size(); i++) {
      Optional<Bound> bound =
          isProportional
              ? Optional.of(tiers.bounds().get(i))
              : Optional.of(i - 1).filter(place -> place >= 0).map(tiers.bounds()::get);
      String value = ReviewWords.exact(tiers.values().get(i));
      String where =
          bound.map(each -> isProportional ? "up to " + each.at() : each.toString()).orElse("1");
      PlanPart paid = PlanPart.of("value", tiers.values().get(i), value, effect);
      String words = bound.isPresent() ? value + " " + where : value;
      text.add(words);
      byLevel.add(
          PlanPart.of(
              "tier " + where,
              List.of(bound, tiers.values().get(i)),
              value,
              effect,
              ImmutableList.of(paid)));
      byNumber.add(
          PlanPart.of(
              "tier " + (i + 1),
              List.of(bound, tiers.values().get(i)),
              words,
              effect,
              bound
                  .map(each -> ImmutableList.of(PlanPart.of("level", each, where, effect), paid))
                  .orElseGet(() -> ImmutableList.of(paid))));
    }
    return new TableParts(
        RateTable.Tiers.class,
        tiers.bounds().isEmpty()
            ? text.toString()
            : "%s (%s)".formatted(text, ReviewWords.word(tiers.application())),
        ImmutableList.copyOf(byNumber),
        PlanPart.numbered(byLevel));
  }

  private static TableParts points(RateTable.Points points, Effect effect) {
    List<PlanPart> byNumber = new ArrayList<>();
    List<PlanPart> byLevel = new ArrayList<>();
    StringJoiner text = new StringJoiner(", ");
    for (RateTable.Point point : points.points()) {
      String value = ReviewWords.exact(point.value());
      String where = "at " + point.level();
      PlanPart paid = PlanPart.of("value", point.value(), value, effect);
      String words = value + " " + where;
      text.add(words);
      byNumber.add(
          PlanPart.of(
              "point " + (byNumber.size() + 1),
              point,
              words,
              effect,
              ImmutableList.of(PlanPart.of("level", point.level(), where, effect), paid)));
      byLevel.add(PlanPart.of("point " + where, point, value, effect, ImmutableList.of(paid)));
    }
    ImmutableList<PlanPart> beside =
        ImmutableList.of(
            PlanPart.of(
                "beyond the last point",
                points.beyond(),
                ReviewWords.word(points.beyond()),
                effect),
            PlanPart.of("value of a jump", points.side(), ReviewWords.word(points.side()), effect));
    return new TableParts(
        RateTable.Points.class,
        "%s (straight between, %s beyond)".formatted(text, ReviewWords.word(points.beyond())),
        ImmutableList.<PlanPart>builder().addAll(byNumber).addAll(beside).build(),
        ImmutableList.<PlanPart>builder()
            .addAll(PlanPart.numbered(byLevel))
            .addAll(beside)
            .build());
  }

  private static TableParts grid(RateTable.Grid grid, Effect effect) {
    ImmutableList.Builder<PlanPart> byNumber = ImmutableList.builder();
    ImmutableList.Builder<PlanPart> byLevel = ImmutableList.builder();
    StringJoiner text = new StringJoiner("; ");
    for (int i = 0; i < grid.rows().size(); i++) {
      TableParts row = of(grid.rows().get(i), effect);
      Optional<Bound> bound =
          Optional.of(i - 1).filter(place -> place >= 0).map(grid.bounds()::get);
      String where = bound.map(Bound::toString).orElse("first");
      List<Object> value = List.of(bound, grid.rows().get(i));
      text.add("row %s: %s".formatted(where, row.text));
      byNumber.add(
          PlanPart.ofTable(
              "row " + (i + 1),
              value,
              where + ": " + row.text,
              effect,
              row,
              bound
                  .map(each -> List.of(PlanPart.of("begins", each, where, effect)))
                  .orElse(List.of())));
      byLevel.add(PlanPart.ofTable("row " + where, value, row.text, effect, row, List.of()));
    }
    return new TableParts(RateTable.Grid.class, text.toString(), byNumber.build(), byLevel.build());
  }
}
