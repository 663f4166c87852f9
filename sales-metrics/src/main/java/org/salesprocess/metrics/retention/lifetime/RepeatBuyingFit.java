package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.salesprocess.metrics.retention.lifetime.NotFitted.Reason;

/** Fits models of repeat buying, where there is enough to fit them to. */
final class RepeatBuyingFit {

  private RepeatBuyingFit() {}

  static <M extends RepeatBuyingModel> FitOutcome<M> of(
      String name,
      PurchaseSummaries customers,
      ImmutableList<Unknown> unknowns,
      GroupedLogLikelihood data,
      Function<double[], M> model) {
    if (customers.customers() == 0) {
      return new NotFitted<>(Reason.NO_DATA, name + ": there are no customers");
    }
    if (customers.frequency(customers.size() - 1) == 0) {
      return new NotFitted<>(
          Reason.TOO_LITTLE_DATA,
          "%s: none of %s customers came back".formatted(name, customers.customers()));
    }
    if (customers.size() < unknowns.size()) {
      return new NotFitted<>(
          Reason.TOO_LITTLE_DATA,
          "%s: %s different customers cannot tell %s parameters"
              .formatted(name, customers.size(), unknowns.size()));
    }
    return MaximumLikelihood.fit(name, unknowns, data, model);
  }

  static ImmutableList<Unknown> betaGeometricUnknowns(PurchaseSummaries customers) {
    return ImmutableList.of(
        new Unknown("r", 1),
        new Unknown("alpha", timePerPurchase(customers)),
        new Unknown("a", 1),
        new Unknown("b", 2));
  }

  static ImmutableList<Unknown> paretoUnknowns(PurchaseSummaries customers) {
    return ImmutableList.of(
        new Unknown("r", 1),
        new Unknown("alpha", timePerPurchase(customers)),
        new Unknown("s", 1),
        new Unknown("beta", meanAge(customers)));
  }

  private static double timePerPurchase(PurchaseSummaries customers) {
    return orOne(customers.totalAge() / Math.max(1, customers.repeatPurchases()));
  }

  private static double meanAge(PurchaseSummaries customers) {
    return orOne(customers.totalAge() / Math.max(1, customers.customers()));
  }

  // without customers or time nothing is fitted, yet a search needs a place
  private static double orOne(double typical) {
    return typical > 0 ? typical : 1;
  }
}
