/** The pages: their frame, their words and how they are rendered; one sub-package per kind of reader. */
@NullMarked
package org.bangshou.web.pages;

import org.jspecify.annotations.NullMarked;
