package org.salesprocess.examples.csv;

/** What a column of the export can mean. */
public enum PipelineField {
  /** The id of the opportunity; every mapping names its column. */
  ID("id"),
  /** The stage where it is; every mapping names its column. */
  STAGE("stage"),
  /** The seller who is responsible. */
  OWNER("owner"),
  /** What is sold. */
  PRODUCT("product"),
  /** How many; one where there is no such column. */
  QUANTITY("quantity"),
  /** Who buys. */
  CUSTOMER("customer"),
  /** What the whole is worth. */
  AMOUNT("amount"),
  /** The channel that brought it. */
  CHANNEL("channel"),
  /** Where it is. */
  TERRITORY("territory"),
  /** The day on which it was opened. */
  CREATED("created"),
  /** The day on which it was won or lost, or is expected to be while it is open. */
  CLOSED("closed"),
  /** Why it was lost. */
  LOSS_REASON("lossReason"),
  /** New, repeat, renewal or expansion. */
  KIND("kind");

  private final String key;

  PipelineField(String key) {
    this.key = key;
  }

  /** Returns the name under which a mapping file gives the column. */
  public String key() {
    return key;
  }
}
