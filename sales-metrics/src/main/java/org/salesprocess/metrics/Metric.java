package org.salesprocess.metrics;

/** Placeholder while the module is laid out. */
public interface Metric {}
