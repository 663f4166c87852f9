package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.Crediting;
import org.salesprocess.metrics.incentive.CreditingReport;
import org.salesprocess.metrics.incentive.Uncredited;
import org.salesprocess.testkit.CreditArbitraries;

/** What holds of credits whatever the rules, the organisation and the transactions are. */
class CreditingProperties {

  private static Crediting crediting(
      CreditingRules rules, SalesOrganization organization, DateRule creditedOn) {
    return Crediting.builder(rules, organization, ZoneId.of("Europe/Vilnius"))
        .catalog(CreditArbitraries.catalog())
        .territories(CreditArbitraries.territories())
        .creditedOn(creditedOn)
        .build();
  }

  @Property(tries = 500)
  void of_every_transaction_the_direct_shares_sum_to_one(
      @ForAll CreditingRules rules,
      @ForAll SalesOrganization organization,
      @ForAll DateRule creditedOn,
      @ForAll("transactions") List<Transaction> transactions) {
    CreditingReport report = crediting(rules, organization, creditedOn).credit(transactions);
    FactLog<Transaction> log = FactLog.of(transactions);

    for (Transaction transaction : log.facts()) {
      Stream<Fraction> credited =
          direct(report.credits()).stream()
              .filter(credit -> credit.transaction().equals(transaction))
              .map(Credit::share);
      Stream<Fraction> uncredited =
          report.uncredited().stream()
              .filter(each -> each.kind() == CreditShare.Kind.DIRECT)
              .filter(each -> each.transaction().equals(transaction))
              .map(Uncredited::share);
      assertThat(Stream.concat(credited, uncredited).reduce(Fraction.ZERO, Fraction::plus))
          .as("%s", transaction)
          .isEqualTo(Fraction.ONE);
    }
    assertThat(report.conflicts()).isEqualTo(log.conflicts());
    assertThat(log.facts())
        .containsAll(report.credits().stream().map(Credit::transaction).toList())
        .containsAll(report.uncredited().stream().map(Uncredited::transaction).toList());
  }

  @Property(tries = 300)
  void neither_the_order_nor_a_repeat_matters(
      @ForAll CreditingRules rules,
      @ForAll SalesOrganization organization,
      @ForAll DateRule creditedOn,
      @ForAll("transactions") List<Transaction> transactions,
      @ForAll Random random) {
    Crediting crediting = crediting(rules, organization, creditedOn);
    List<Transaction> twice = new ArrayList<>(transactions);
    twice.addAll(transactions);
    Collections.shuffle(twice, random);

    assertThat(crediting.credit(twice)).isEqualTo(crediting.credit(transactions));
  }

  @Property(tries = 300)
  void credit_on_top_never_changes_the_direct_one(
      @ForAll CreditingRules rules,
      @ForAll SalesOrganization organization,
      @ForAll DateRule creditedOn,
      @ForAll("transactions") List<Transaction> transactions) {
    CreditingRules plain =
        CreditingRules.of(
            rules.rules().values().stream()
                .filter(CreditRule::isDirect)
                .map(CreditingProperties::withoutOverlays)
                .toList());
    CreditingReport with = crediting(rules, organization, creditedOn).credit(transactions);
    CreditingReport without = crediting(plain, organization, creditedOn).credit(transactions);

    assertThat(direct(with.credits())).isEqualTo(without.credits());
    assertThat(
            with.uncredited().stream()
                .filter(each -> each.kind() == CreditShare.Kind.DIRECT)
                .toList())
        .isEqualTo(without.uncredited());
  }

  private static CreditRule withoutOverlays(CreditRule rule) {
    return rule.withShares(
        rule.shares().stream()
            .filter(share -> share.kind() == CreditShare.Kind.DIRECT)
            .collect(ImmutableList.toImmutableList()));
  }

  private static List<Credit> direct(Collection<Credit> credits) {
    return credits.stream().filter(credit -> credit.kind() == CreditShare.Kind.DIRECT).toList();
  }

  @Property(tries = 300)
  void a_return_mirrors_its_original_credit_by_credit(
      @ForAll CreditingRules rules,
      @ForAll SalesOrganization organization,
      @ForAll("transactions") List<Transaction> transactions) {
    CreditingReport report = crediting(rules, organization, DateRule.EVENT).credit(transactions);

    for (Transaction back : FactLog.of(transactions).facts()) {
      List<Credit> mirrored =
          report.credits().stream().filter(each -> each.transaction().equals(back)).toList();
      if (mirrored.isEmpty() || !back.isReversal()) {
        assertThat(mirrored).allSatisfy(each -> assertThat(report.original(each)).isEmpty());
        continue;
      }
      List<Credit> originals =
          report.credits().stream()
              .filter(each -> each.transaction().id().equals(back.reverses().orElseThrow()))
              .toList();
      assertThat(mirrored.stream().map(each -> report.original(each).orElseThrow()).toList())
          .isEqualTo(originals);
      assertThat(mirrored)
          .allSatisfy(
              each ->
                  assertThat(each.share()).isEqualTo(report.original(each).orElseThrow().share()));
    }
  }

  @Property(tries = 300)
  void the_ways_of_a_credit_sum_to_its_share_and_its_rule_was_in_force(
      @ForAll CreditingRules rules,
      @ForAll SalesOrganization organization,
      @ForAll DateRule creditedOn,
      @ForAll("transactions") List<Transaction> transactions) {
    CreditingReport report = crediting(rules, organization, creditedOn).credit(transactions);

    assertThat(report.credits()).isSorted().doesNotHaveDuplicates();
    assertThat(report.credits().stream().map(Credit::key)).doesNotHaveDuplicates();
    for (Credit credit : report.credits()) {
      Credit given = report.original(credit).orElse(credit);
      CreditRule rule = report.trace(credit).rule();
      assertThat(report.trace(credit).share()).isEqualTo(credit.share());
      assertThat(rule).isEqualTo(rules.rules().get(credit.rule()));
      assertThat(rule.isInForceOn(given.creditedOn())).isTrue();
      assertThat(organization.sellers().get(credit.seller()).isEmployedOn(given.creditedOn()))
          .isTrue();
    }
  }

  @Provide
  Arbitrary<List<Transaction>> transactions() {
    return CreditArbitraries.transactions().list().ofMaxSize(15);
  }
}
