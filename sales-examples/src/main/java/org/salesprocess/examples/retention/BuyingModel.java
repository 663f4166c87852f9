package org.salesprocess.examples.retention;

import org.salesprocess.metrics.retention.lifetime.BetaGeometricNbd;
import org.salesprocess.metrics.retention.lifetime.FitOutcome;
import org.salesprocess.metrics.retention.lifetime.ModifiedBetaGeometricNbd;
import org.salesprocess.metrics.retention.lifetime.ParetoNbd;
import org.salesprocess.metrics.retention.lifetime.PurchaseSummaries;
import org.salesprocess.metrics.retention.lifetime.RepeatBuyingModel;

/**
 * A model of repeat buying; all have four parameters, so that their likelihoods can be compared.
 */
public enum BuyingModel {
  /** Customers may leave after any purchase but the first. */
  BG_NBD("BG/NBD"),
  /** Customers may leave after any purchase. */
  MBG_NBD("MBG/NBD"),
  /** Customers may leave at any time. Takes longest to fit. */
  PARETO_NBD("Pareto/NBD");

  private final String name;

  BuyingModel(String name) {
    this.name = name;
  }

  FitOutcome<? extends RepeatBuyingModel> fit(PurchaseSummaries customers) {
    return switch (this) {
      case BG_NBD -> BetaGeometricNbd.fit(customers);
      case MBG_NBD -> ModifiedBetaGeometricNbd.fit(customers);
      case PARETO_NBD -> ParetoNbd.fit(customers);
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
