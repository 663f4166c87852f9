package org.salesprocess.core.json;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.org.Structure;

/**
 * {@code "owner"}, {@code "agreed-split"}, or an object with {@code role}, {@code team}, {@code
 * manager} and {@code by}, {@code unitBy} or {@code seller}.
 */
final class CreditRecipientForm extends FamilyForm<CreditRecipient> {

  private static final ImmutableBiMap<String, CreditRecipient> WORDS =
      ImmutableBiMap.of(
          "owner", CreditRecipient.owner(), "agreed-split", CreditRecipient.agreedSplit());

  private final Field<Optional<RoleId>> role =
      part(CreditRecipient.InRole.class, "role", TextForms.ROLE, CreditRecipient.InRole::role);
  private final Field<Optional<TeamId>> team =
      part(CreditRecipient.TeamPool.class, "team", TextForms.TEAM, CreditRecipient.TeamPool::team);
  private final Field<Optional<Integer>> manager =
      part(
          CreditRecipient.Manager.class,
          "manager",
          JsonForm.wholeNumberFrom(1, "manager"),
          CreditRecipient.Manager::level);
  private final Field<Optional<Structure>> by =
      part(
          CreditRecipient.Manager.class,
          "by",
          EnumForms.STRUCTURE,
          CreditRecipient.Manager::structure);
  private final Field<Optional<Structure>> unitBy =
      part(
          CreditRecipient.UnitOf.class,
          "unitBy",
          EnumForms.STRUCTURE,
          CreditRecipient.UnitOf::structure);
  private final Field<Optional<SellerId>> seller =
      part(CreditRecipient.Named.class, "seller", TextForms.SELLER, CreditRecipient.Named::seller);

  private CreditRecipientForm() {
    super("credit recipient", CreditRecipient.class);
    kind(
        ImmutableSet.of("role"),
        ImmutableSet.of(),
        given -> CreditRecipient.inRole(given.get(role).orElseThrow()));
    kind(
        ImmutableSet.of("team"),
        ImmutableSet.of(),
        given -> CreditRecipient.teamPool(given.get(team).orElseThrow()));
    kind(
        ImmutableSet.of("manager", "by"),
        ImmutableSet.of(),
        given ->
            CreditRecipient.manager(given.get(by).orElseThrow(), given.get(manager).orElseThrow()));
    kind(
        ImmutableSet.of("unitBy"),
        ImmutableSet.of(),
        given -> CreditRecipient.unitOf(given.get(unitBy).orElseThrow()));
    kind(
        ImmutableSet.of("seller"),
        ImmutableSet.of(),
        given -> CreditRecipient.named(given.get(seller).orElseThrow()));
  }

  static JsonForm<CreditRecipient> form() {
    return new WordForm<>("credit recipient", WORDS, new CreditRecipientForm());
  }
}
