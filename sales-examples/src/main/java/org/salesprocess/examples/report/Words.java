package org.salesprocess.examples.report;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.joda.money.format.GroupingStyle;
import org.joda.money.format.MoneyAmountStyle;
import org.joda.money.format.MoneyFormatter;
import org.joda.money.format.MoneyFormatterBuilder;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.market.Channel;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.Role;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.product.Product;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.review.Movement;
import org.salesprocess.metrics.AmountRatio;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.Verdict;
import org.salesprocess.metrics.conversion.HandoffReport;
import org.salesprocess.metrics.conversion.HandoffRoute;

/** Names instead of ids, and figures as people write them; the same in every locale. */
final class Words {

  static final String NOTHING = "-";

  private static final int CODE_AND_SPACE = "EUR ".length();

  private static final MoneyFormatter MONEY =
      new MoneyFormatterBuilder()
          .appendCurrencyCode()
          .appendLiteral(" ")
          .appendAmount(
              MoneyAmountStyle.ASCII_DECIMAL_POINT_GROUP3_COMMA.withGroupingStyle(
                  GroupingStyle.BEFORE_DECIMAL_POINT))
          .toFormatter(Locale.ROOT);

  private final Dataset dataset;

  Words(Dataset dataset) {
    this.dataset = dataset;
  }

  String stage(StageId id) {
    return dataset.funnel().find(id).map(stage -> stage.name()).orElse(id.value());
  }

  String party(Party party) {
    return party.match(
        role -> role(Optional.of(role)),
        department ->
            name(
                dataset.organization().departments().get(department),
                Department::name,
                department));
  }

  String roleOf(SellerId seller) {
    return role(dataset.organization().roleOf(seller, dataset.asOf()));
  }

  String route(HandoffRoute route) {
    return party(route.from()) + " to " + party(route.to());
  }

  String movement(Movement movement) {
    return movement.what()
        + ": "
        + movement.comparison().sentence()
        + (movement.verdict() == Verdict.NOT_TESTABLE
            ? ""
            : " (" + movement.verdict().words() + ")");
  }

  static String returns(HandoffReport report) {
    return report.returnedByReason().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            most ->
                "%s of %s returned, most often: %s (%s)"
                    .formatted(
                        count(report.returned()),
                        count(report.acceptance().total()),
                        most.getKey(),
                        count(most.getValue())))
        .orElse("none returned");
  }

  private String role(Optional<RoleId> id) {
    return id.map(role -> name(dataset.organization().roles().get(role), Role::name, role))
        .orElse(NOTHING);
  }

  String seller(SellerId id) {
    return name(dataset.organization().sellers().get(id), Seller::name, id);
  }

  String team(TeamId id) {
    return name(dataset.organization().teams().get(id), Team::name, id);
  }

  String product(ProductId id) {
    return name(dataset.catalog().products().get(id), Product::name, id);
  }

  String channel(ChannelId id) {
    return dataset.channels().stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .map(Channel::name)
        .orElse(id.value());
  }

  private static <T> String name(@Nullable T known, Function<T, String> name, Object id) {
    return known == null ? id.toString() : name.apply(known);
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Returns both counts and the percentage, if there is one. */
  static String ratio(Ratio ratio) {
    return count(ratio.count())
        + " of "
        + count(ratio.total())
        + ratio.value().map(value -> " (" + percent(value) + ")").orElse("");
  }

  static String percent(Ratio ratio) {
    return ratio.value().map(Words::percent).orElse(NOTHING);
  }

  static String percent(AmountRatio ratio) {
    return ratio.value().map(Words::percent).orElse(NOTHING);
  }

  private static String percent(Fraction value) {
    return decimal(value.times(Fraction.of(100))) + " %";
  }

  static String decimal(Fraction value) {
    return value.toBigDecimal(1, RoundingMode.HALF_UP).toPlainString();
  }

  static String decimal(Optional<Fraction> value) {
    return value.map(Words::decimal).orElse(NOTHING);
  }

  static String money(BigMoney amount) {
    return MONEY.print(
        amount.getScale() <= amount.getCurrencyUnit().getDecimalPlaces()
            ? amount.toMoney()
            : amount);
  }

  /** Returns the bare figure, for a column whose title names the currency. */
  static String figure(BigMoney amount) {
    return money(amount).substring(CODE_AND_SPACE);
  }

  static String figure(Optional<Money> amount) {
    return amount.map(each -> figure(each.toBigMoney())).orElse(NOTHING);
  }

  String currency() {
    return dataset.currency().getCode();
  }

  static String money(Optional<Money> amount) {
    return amount.map(MONEY::print).orElse(NOTHING);
  }
}
