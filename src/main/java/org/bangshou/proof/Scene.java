package org.bangshou.proof;

/**
 * How many act, and on how much.
 *
 * @param people volunteers with accounts
 * @param slots orders that are open at a time
 */
record Scene(int people, int slots) {

  private static final int FEWEST = 48;
  private static final int MOST = 240;
  private static final int OPERATIONS_PER_PERSON = 40;
  private static final int PEOPLE_PER_SLOT = 2;

  /** Enough people that they meet often, few enough that nobody waits for their accounts. */
  static Scene of(int operations) {
    int people = Math.clamp(operations / OPERATIONS_PER_PERSON, FEWEST, MOST);
    return new Scene(people, people / PEOPLE_PER_SLOT);
  }
}
