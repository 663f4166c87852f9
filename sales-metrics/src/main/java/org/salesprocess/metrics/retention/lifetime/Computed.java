package org.salesprocess.metrics.retention.lifetime;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Values of a function on the first whole numbers, each computed when it is first asked for. */
final class Computed {

  private final IntToDoubleFunction function;
  private final double[] values;

  Computed(int size, IntToDoubleFunction function) {
    this.function = function;
    values = new double[size];
    Arrays.fill(values, Double.NaN);
  }

  double at(int index) {
    double value = values[index];
    if (Double.isNaN(value)) {
      value = function.applyAsDouble(index);
      values[index] = value;
    }
    return value;
  }
}
