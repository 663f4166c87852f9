package org.salesprocess.core.funnel;

/** What a written log begins with. */
final class StageLogFormat {

  static final String KIND = "stage log";
  static final String NAME = "SALESTGL";
  static final int VERSION = 1;

  // which of the optional columns follow
  static final int SEQUENCES = 1;
  static final int RECORDED = 2;
  static final int SELLERS = 4;
  static final int REASONS = 8;
  static final int IDS = 16;
  static final int ALL = 31;

  private StageLogFormat() {}
}
