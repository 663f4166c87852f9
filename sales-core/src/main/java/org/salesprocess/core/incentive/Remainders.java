package org.salesprocess.core.incentive;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.quota.Quantity;

/** How much of some lines is left while returns take from them, the first first. */
final class Remainders {

  private final ImmutableList<Optional<ProductId>> products;
  private final List<Quantity> left;

  /**
   * Begins with the whole of every line.
   *
   * @param products the product of each, if it has one
   * @param whole how much there is of each
   */
  Remainders(List<Optional<ProductId>> products, List<Quantity> whole) {
    this.products = ImmutableList.copyOf(products);
    left = new ArrayList<>(whole);
  }

  /** Returns how much of a product is left; zero if there are no lines of it. */
  Quantity left(ProductId product, Quantity zero) {
    Quantity sum = zero;
    for (int i = 0; i < products.size(); i++) {
      sum = isOf(i, product) ? sum.plus(left.get(i)) : sum;
    }
    return sum;
  }

  /** Returns how much is left of all lines together. */
  Quantity sum(Quantity zero) {
    return left.stream().reduce(zero, Quantity::plus);
  }

  /** Takes so much of a product; no more than is left. */
  void take(ProductId product, Quantity much) {
    Quantity rest = much;
    for (int i = 0; i < products.size(); i++) {
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
    return products.get(line).filter(product::equals).isPresent();
  }
}
