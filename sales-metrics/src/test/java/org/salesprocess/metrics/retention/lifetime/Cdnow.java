package org.salesprocess.metrics.retention.lifetime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.metrics.UnitAmount;

/**
 * The 2,357 customers of the CDNOW sample in their first 39 weeks, to which the papers fit their
 * models: B. G. S. Hardie, "Notes on the CDNOW master data set" (brucehardie.com/notes/026).
 *
 * <p>A line of the file holds an age in days and how many customers of that age did not come back;
 * after the colon, frequency, recency in days and mean spend per repeat purchase of each who did.
 */
final class Cdnow {

  private static final double DAYS_PER_WEEK = 7;

  private Cdnow() {}

  /** Returns the customers, in weeks. */
  static PurchaseSummaries customers() {
    PurchaseSummaries.Builder customers = PurchaseSummaries.builder();
    for (String line : lines()) {
      String[] parts = line.split("[ :,]+", -1);
      double age = Integer.parseInt(parts[0]) / DAYS_PER_WEEK;
      customers.add(PurchaseSummary.withoutRepeat(age), Integer.parseInt(parts[1]));
      for (int i = 2; i < parts.length; i += 3) {
        double recency = Integer.parseInt(parts[i + 1]) / DAYS_PER_WEEK;
        customers.add(new PurchaseSummary(Integer.parseInt(parts[i]), recency, age));
      }
    }
    return customers.build();
  }

  /** Returns what those who came back spent. */
  static SpendSummaries spend() {
    SpendSummaries.Builder spend = SpendSummaries.builder(CurrencyUnit.USD);
    for (String line : lines()) {
      String[] parts = line.split("[ :,]+", -1);
      for (int i = 2; i < parts.length; i += 3) {
        int purchases = Integer.parseInt(parts[i]);
        BigMoney mean = BigMoney.parse("USD " + parts[i + 2]);
        spend.add(UnitAmount.of(mean.multipliedBy(purchases), purchases));
      }
    }
    return spend.build();
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Cdnow.class.getResourceAsStream("cdnow.txt"), "cdnow.txt"),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
