import { entryTiles } from './entry-tiles.ts'
import { messageTiles } from '../messages/message-tile.ts'
import { feedbackTiles } from '../feedback/feedback-tiles.ts'
import { termTiles } from './term-tiles.ts'
import { disturbanceTiles } from './disturbance-tile.ts'
import { questionTiles } from '../../questions/office/question-tile.ts'
import type { StartTiles } from './start-tile.ts'

/** What the office's start page counts, in this order. Add yours here. */
export const startTiles: StartTiles[] = [disturbanceTiles, termTiles, entryTiles, messageTiles, questionTiles, feedbackTiles]
