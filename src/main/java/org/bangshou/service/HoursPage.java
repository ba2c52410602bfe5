package org.bangshou.service;

import org.bangshou.kernel.Page;

/** What somebody has served in all, and a stretch of the entries that it is made of. */
public record HoursPage(int minutes, int points, Page<HoursEntry> entries) {}
