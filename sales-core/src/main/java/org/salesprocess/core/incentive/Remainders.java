package org.salesprocess.core.incentive;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.quota.Quantity;

/** How much of the lines of a booking is left while returns take from them, the first first. */
final class Remainders {

  private final ImmutableList<BookedLine> lines;
  private final List<Quantity> left;

  Remainders(ImmutableList<BookedLine> lines, Function<BookedLine, Quantity> whole) {
    this.lines = lines;
    left = new ArrayList<>(lines.stream().map(whole).toList());
  }

  /** Returns how much of a product is left; zero if there are no lines of it. */
  Quantity left(ProductId product, Quantity zero) {
    Quantity sum = zero;
    for (int i = 0; i < lines.size(); i++) {
      sum = isOf(i, product) ? sum.plus(left.get(i)) : sum;
    }
    return sum;
  }

  /** Takes so much of a product; no more than is left. */
  void take(ProductId product, Quantity much) {
    Quantity rest = much;
    for (int i = 0; i < lines.size(); i++) {
      if (isOf(i, product)) {
        Quantity part = rest.compareTo(left.get(i)) < 0 ? rest : left.get(i);
        left.set(i, left.get(i).minus(part));
        rest = rest.minus(part);
      }
    }
  }

  /** Takes the same share of what is left of every line. */
  void takeShare(Fraction share) {
    left.replaceAll(each -> each.minus(each.times(share)));
  }

  /** Returns how much is left of every line, in their order. */
  ImmutableList<Quantity> left() {
    return ImmutableList.copyOf(left);
  }

  private boolean isOf(int line, ProductId product) {
    return lines.get(line).product().filter(product::equals).isPresent();
  }
}
