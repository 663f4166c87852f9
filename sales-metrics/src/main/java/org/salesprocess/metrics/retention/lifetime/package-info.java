/**
 * How long customers stay and how often they buy: probability models with few parameters, fitted by
 * maximum likelihood or built from given parameters.
 *
 * <p>Under contract, where a loss is seen at a renewal: start at {@link ShiftedBetaGeometric};
 * where the risk of one customer changes with tenure, go to {@link BetaDiscreteWeibull}. Both are
 * fitted to {@link RenewalCounts}, which {@link RenewalTally} counts. Without contract, where a
 * customer may buy once a period: {@link BetaGeometricBetaBernoulli}, of what {@link
 * BuyingOccasions} counts.
 *
 * <p>Without contract and at any time: {@link BetaGeometricNbd}, {@link ModifiedBetaGeometricNbd}
 * and {@link ParetoNbd} are a {@link RepeatBuyingModel} each, and {@link GammaGamma} is of the
 * spend on a purchase; all are fitted to what {@link RepeatBuying} measures. {@link
 * CustomerLifetimeValue} puts the two together.
 *
 * <p>A fit is a {@link FitOutcome}: a model with the precision of its parameters, or the reason why
 * there is none. What a model says is an estimate in floating point. No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.retention.lifetime;

import org.jspecify.annotations.NullMarked;
