package org.salesprocess.metrics.retention.lifetime;

/**
 * A positive parameter to be estimated.
 *
 * @param name the name in the model, such as {@code alpha}
 * @param typical a value of the order that is to be expected; the search begins around it, and
 *     looks from a millionth of it to a million times as much
 */
record Unknown(String name, double typical) {}
