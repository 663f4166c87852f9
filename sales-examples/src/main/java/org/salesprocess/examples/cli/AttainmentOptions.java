package org.salesprocess.examples.cli;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.incentive.review.ReviewTerms;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many sellers are expected at which share of their quota. */
final class AttainmentOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--at",
      paramLabel = "ATTAINMENT=SELLERS",
      description =
          "How many sellers are expected at a share of their quota, such as 0.8=6 or 4/5=6.")
  private List<String> attainments = new ArrayList<>();

  /**
   * Adds the sellers to what is supposed.
   *
   * @throws ParameterException if an option cannot be understood
   */
  void addTo(ReviewTerms.Builder terms) {
    for (String each : attainments) {
      List<String> parts = Splitter.on('=').splitToList(each);
      if (parts.size() != 2) {
        throw refusal("--at: must be such as 0.8=6, was " + each);
      }
      terms.at(fraction("--at", parts.get(0)), headcount(parts.get(1)));
    }
  }

  /**
   * Returns a share or another number.
   *
   * @throws ParameterException if it is none
   */
  Fraction fraction(String option, String text) {
    try {
      return Fraction.parse(text);
    } catch (IllegalArgumentException e) {
      throw refusal("%s: must be a number such as 0.8 or 4/5, was %s".formatted(option, text));
    }
  }

  /**
   * Returns the terms.
   *
   * @throws ParameterException if they cannot be
   */
  ReviewTerms build(ReviewTerms.Builder terms) {
    try {
      return terms.build();
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  private long headcount(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw refusal("--at: sellers must be a whole number, was " + text);
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
