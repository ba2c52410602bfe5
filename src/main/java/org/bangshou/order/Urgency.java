package org.bangshou.order;

/** How much it hurts when nobody comes; its weight is a rule. */
public enum Urgency {
  NORMAL,
  PRIORITY,
  URGENT
}
