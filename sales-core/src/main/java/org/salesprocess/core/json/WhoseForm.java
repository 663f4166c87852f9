package org.salesprocess.core.json;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.org.Structure;

/**
 * {@code "own"}, {@code "everyone"}, {@code {"teamBy": "function"}}, {@code {"team": "north"}} or
 * {@code {"department": "marketing"}}.
 */
final class WhoseForm extends FamilyForm<Whose> {

  private final Field<Optional<Structure>> teamBy =
      part(Whose.TeamOf.class, "teamBy", EnumForms.STRUCTURE, Whose.TeamOf::structure);
  private final Field<Optional<TeamId>> team =
      part(Whose.Unit.class, "team", TextForms.TEAM, Whose.Unit::team);
  private final Field<Optional<DepartmentId>> department =
      part(
          Whose.OfDepartment.class,
          "department",
          TextForms.DEPARTMENT,
          Whose.OfDepartment::department);

  private WhoseForm() {
    super("whose", Whose.class);
    kind(
        ImmutableSet.of("teamBy"),
        ImmutableSet.of(),
        given -> Whose.teamOf(given.get(teamBy).orElseThrow()));
    kind(
        ImmutableSet.of("team"),
        ImmutableSet.of(),
        given -> Whose.unit(given.get(team).orElseThrow()));
    kind(
        ImmutableSet.of("department"),
        ImmutableSet.of(),
        given -> Whose.department(given.get(department).orElseThrow()));
  }

  static JsonForm<Whose> form() {
    return new WordForm<>(
        "whose",
        ImmutableBiMap.of("own", Whose.own(), "everyone", Whose.everyone()),
        new WhoseForm());
  }
}
