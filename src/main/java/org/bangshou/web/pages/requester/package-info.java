/** What somebody sees who asks for service: post in under a minute, see who comes, confirm. */
@NullMarked
package org.bangshou.web.pages.requester;

import org.jspecify.annotations.NullMarked;
