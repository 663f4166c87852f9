package org.salesprocess.testkit;

/** Placeholder while the module is laid out. */
public interface MetricLaws {}
