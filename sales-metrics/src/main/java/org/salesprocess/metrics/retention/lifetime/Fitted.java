package org.salesprocess.metrics.retention.lifetime;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salesprocess.metrics.internal.Figures;

/**
 * A model whose parameters make the data most likely, and how precisely the data tell them.
 *
 * @param <M> the kind of model
 * @since 0.1
 */
public final class Fitted<M extends Serializable> implements FitOutcome<M> {

  @Serial private static final long serialVersionUID = 1L;

  private final M estimate;
  private final double logLikelihood;
  private final long observations;
  private final ImmutableList<ParameterEstimate> parameters;
  private final int starts;
  private final int agreeing;

  Fitted(
      M estimate,
      double logLikelihood,
      long observations,
      ImmutableList<ParameterEstimate> parameters,
      int starts,
      int agreeing) {
    this.estimate = requireNonNull(estimate, "estimate");
    this.logLikelihood = logLikelihood;
    this.observations = observations;
    this.parameters = requireNonNull(parameters, "parameters");
    this.starts = starts;
    this.agreeing = agreeing;
  }

  /** Returns the model at the estimated parameters. */
  public M estimate() {
    return estimate;
  }

  /** Returns the natural logarithm of the likelihood at the estimate. */
  public double logLikelihood() {
    return logLikelihood;
  }

  /** Returns how many customers the fit rests on. */
  public long observations() {
    return observations;
  }

  /** Returns the parameters, in the order in which the model names them. */
  public ImmutableList<ParameterEstimate> parameters() {
    return parameters;
  }

  /**
   * Returns the parameter of that name.
   *
   * @throws IllegalArgumentException if the model has none of that name
   */
  public ParameterEstimate parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "fit: there is no parameter %s, only %s"
                        .formatted(
                            name, parameters.stream().map(ParameterEstimate::name).toList())));
  }

  /** Returns from how many starts the best parameters were searched. */
  public int starts() {
    return starts;
  }

  /** Returns how many of the searches came to these parameters; at least two. */
  public int agreeing() {
    return agreeing;
  }

  /**
   * Returns Akaike's information criterion, {@code 2 k - 2 log L} with k parameters: of two models
   * of the same data, the one with less is preferred.
   *
   * <p>Source: H. Akaike, "A new look at the statistical model identification", IEEE Transactions
   * on Automatic Control 19 (1974).
   */
  public double akaike() {
    return 2.0 * parameters.size() - 2 * logLikelihood;
  }

  /**
   * Returns the Bayesian information criterion, {@code k log n - 2 log L} with k parameters and n
   * customers: of two models of the same data, the one with less is preferred.
   *
   * <p>Source: G. Schwarz, "Estimating the dimension of a model", Annals of Statistics 6 (1978).
   */
  public double bayesian() {
    return parameters.size() * StrictMath.log((double) observations) - 2 * logLikelihood;
  }

  @Override
  public <R> R match(Function<Fitted<M>, R> fitted, Function<NotFitted<M>, R> notFitted) {
    return fitted.apply(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fitted<?> that
        && estimate.equals(that.estimate)
        && logLikelihood == that.logLikelihood
        && observations == that.observations
        && parameters.equals(that.parameters)
        && starts == that.starts
        && agreeing == that.agreeing;
  }

  @Override
  public int hashCode() {
    return Objects.hash(estimate, logLikelihood, observations, parameters, starts, agreeing);
  }

  /** Returns the parameters with their standard errors, the log-likelihood and the observations. */
  @Override
  public String toString() {
    return "%s; log-likelihood %s of %s customers; %s of %s starts agree"
        .formatted(
            parameters.stream().map(ParameterEstimate::toString).collect(Collectors.joining(", ")),
            Figures.rounded(logLikelihood, 1),
            observations,
            agreeing,
            starts);
  }
}
