package org.salesprocess.examples.csv;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Participation;

/** How a file writes several people in one field: who has which share, and who had which role. */
final class SharesText {

  private static final Splitter PARTS = Splitter.on(';').trimResults().omitEmptyStrings();

  private SharesText() {}

  /**
   * Returns the shares in a column such as {@code ana=1/2;ben=1/2}, which sum to one, or empty if
   * there are none or something is wrong, which the row then knows.
   */
  static Optional<ImmutableSortedMap<SellerId, Fraction>> split(Row row, String column) {
    TreeMap<SellerId, Fraction> shares = new TreeMap<>();
    for (String part : PARTS.split(row.name(column).orElse(""))) {
      int sign = part.lastIndexOf('=');
      try {
        SellerId seller = SellerId.of(part.substring(0, Math.max(sign, 0)).strip());
        Fraction share = Fraction.parse(part.substring(sign + 1).strip());
        if (shares.put(seller, share) != null || !share.isPositive()) {
          row.fail(column, "must name each seller once, with a share above zero");
        }
      } catch (IllegalArgumentException e) {
        row.fail(column, "must be shares such as ana=1/2;ben=1/2");
      }
    }
    Fraction total = shares.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    if (!shares.isEmpty() && !total.equals(Fraction.ONE)) {
      row.fail(column, "must be shares that sum to 1, summed to " + total);
    }
    return shares.isEmpty() || row.fault().isPresent()
        ? Optional.empty()
        : Optional.of(ImmutableSortedMap.copyOfSorted(shares));
  }

  /** Returns who had which role by a column such as {@code specialist:ben;lead-manager:cem}. */
  static ImmutableList<Participation> participations(Row row, String column) {
    ImmutableList.Builder<Participation> all = ImmutableList.builder();
    for (String part : PARTS.split(row.name(column).orElse(""))) {
      int sign = part.indexOf(':');
      String role = part.substring(0, Math.max(sign, 0)).strip();
      String seller = part.substring(sign + 1).strip();
      if (role.isEmpty() || seller.isEmpty()) {
        row.fail(column, "must be roles and sellers such as specialist:ben;lead-manager:cem");
      } else {
        all.add(Participation.of(SellerId.of(seller), RoleId.of(role)));
      }
    }
    return all.build();
  }
}
