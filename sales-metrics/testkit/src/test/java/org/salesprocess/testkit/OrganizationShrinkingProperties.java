package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import org.salesprocess.core.org.SalesOrganization;

/** Organisations are whole when they are generated, and shrink to what a property fails for. */
class OrganizationShrinkingProperties {

  @Property(tries = 50)
  void an_organisation_has_five_sellers_and_four_teams(@ForAll SalesOrganization organization) {
    assertThat(organization.sellers()).hasSize(5);
    assertThat(organization.teams()).hasSize(4);
  }

  @Property(tries = 20)
  void it_shrinks_to_the_sellers_and_teams_that_matter(@ForAll long seed) {
    SalesOrganization two = smallest(seed, each -> each.sellers().size() >= 2);
    assertThat(two.sellers()).hasSize(2);
    assertThat(two.teams()).isEmpty();
    assertThat(two.memberships()).isEmpty();

    SalesOrganization member = smallest(seed, each -> !each.memberships().isEmpty());
    assertThat(member.sellers()).hasSize(1);
    assertThat(member.teams()).hasSize(1);
  }

  private static SalesOrganization smallest(long seed, Predicate<SalesOrganization> fails) {
    Shrinkable<SalesOrganization> smallest =
        OrgArbitraries.organizations().generator(100).next(new Random(seed));
    Optional<Shrinkable<SalesOrganization>> next = Optional.of(smallest);
    while (next.isPresent()) {
      smallest = next.get();
      next = smaller(smallest, fails);
    }
    return smallest.value();
  }

  private static Optional<Shrinkable<SalesOrganization>> smaller(
      Shrinkable<SalesOrganization> from, Predicate<SalesOrganization> fails) {
    return from.shrink()
        .filter(each -> each.distance().compareTo(from.distance()) < 0)
        .filter(each -> fails.test(each.value()))
        .findFirst();
  }
}
