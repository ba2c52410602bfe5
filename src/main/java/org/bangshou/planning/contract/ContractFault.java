package org.bangshou.planning.contract;

/** A file that breaks the contract; the message is one line: file, place, value, what is right. */
public final class ContractFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ContractFault(String message) {
    super(message, null, false, false);
  }

  /** A fault at {@code where}: a JSON path, or a line and column when the syntax is broken. */
  public static ContractFault at(String file, String where, String what) {
    return new ContractFault((file + ": " + where + ": " + what).replaceAll("\\s+", " "));
  }
}
